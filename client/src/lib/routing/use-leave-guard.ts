import { useEffect } from 'react';

const guards = new Set<string>();

/** While `question` is a text, leaving the page asks it first. For what is typed and can be kept nowhere. */
export function useLeaveGuard(question: string | null): void {
  useEffect(() => {
    if (question === null) return undefined;
    guards.add(question);
    // The browser shows words of its own when the tab is closed.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => {
      guards.delete(question);
      window.removeEventListener('beforeunload', ask);
    };
  }, [question]);
}

/** Whether the person may be taken elsewhere: true when nothing is guarded, or when they say so. */
export function mayLeave(): boolean {
  const [question] = guards;
  return question === undefined || window.confirm(question);
}
