import { useEffect, useRef, useState } from 'react';
import { isOtherBuild, scriptAddresses } from '../rules/new-build.rules.js';

const LOOK_EVERY_MS = 120_000;

/** Loads the page anew when the server has another build, but only while `isQuiet`: never in the middle of an item. */
export function useNewBuild(isQuiet: boolean): void {
  const [isNew, setNew] = useState(false);
  const mine = useRef<string[] | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const theirs = await scriptsOfServer();
      mine.current ??= theirs;
      if (mine.current !== null && theirs !== null && isOtherBuild(mine.current, theirs)) setNew(true);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (isNew && isQuiet) window.location.reload();
  }, [isNew, isQuiet]);
}

/** The scripts that the server's own copy of this page loads now; null when it cannot be had. */
async function scriptsOfServer(): Promise<string[] | null> {
  try {
    const answer = await fetch(window.location.pathname, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    return answer.ok ? scriptAddresses(await answer.text()) : null;
  } catch {
    return null;
  }
}
