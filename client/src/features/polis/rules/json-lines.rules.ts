/** Takes lines apart while their text grows: whole lines only, empty ones left out. */
export function lineReader(): (text: string) => string[] {
  let read = 0;
  return (text) => {
    const end = text.lastIndexOf('\n') + 1;
    if (end <= read) return [];
    const lines = text.slice(read, end).split('\n');
    read = end;
    return lines.filter((line) => line !== '');
  };
}
