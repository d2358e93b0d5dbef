import { type ReactNode, useEffect, useRef } from 'react';
import styles from '../screen.module.css';

const STEP = 0.04;
const SMALLEST = 0.45;

/**
 * Sets its content smaller until it fits between heading and foot: how long names and answers run in each language is known only
 * once they are drawn. Looks again when the content, the fonts or the screen change.
 */
export function FitToWall({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outer = place.current;
    const inner = content.current;
    if (outer === null || inner === null) return undefined;
    const fit = (): void => {
      let size = 1;
      inner.style.fontSize = '1em';
      while (inner.scrollHeight > outer.clientHeight && size > SMALLEST) {
        size -= STEP;
        inner.style.fontSize = `${size}em`;
      }
    };
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    observer.observe(inner);
    fit();
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={styles.place}>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
}
