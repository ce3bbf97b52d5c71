export type Terminal = {
  /** A line beside the answer, for whoever looks on. */
  note(line: string): void;
  progress(done: number, total: number, what: string): void;
};

const everyMilliseconds = { screen: 100, log: 5000 };

/** What is said while a command works, on stderr: one line that changes on a screen, a line now and then in a log. */
export function openTerminal({ quiet }: { quiet: boolean }): Terminal {
  const onScreen = process.stderr.isTTY === true;
  let spokeAt = -Infinity;
  let isLineOpen = false;

  function endLine(): void {
    if (isLineOpen) process.stderr.write('\r\u001b[K');
    isLineOpen = false;
  }

  return {
    note(line) {
      endLine();
      process.stderr.write(`${line}\n`);
    },
    progress(done, total, what) {
      const now = performance.now();
      if (quiet || now - spokeAt < everyMilliseconds[onScreen ? 'screen' : 'log']) return;
      spokeAt = now;
      const line = total > 0 ? `${what} (${Math.floor((done / total) * 100)}%)` : what;
      if (!onScreen) return void process.stderr.write(`${line}\n`);
      process.stderr.write(`\r\u001b[K${line}`);
      isLineOpen = true;
    },
  };
}

/** Columns as wide as their widest cell, empty ones left out; what a terminal would take for a command is taken out of every cell. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const used = (at: number) => rows.some((row) => row[at]);
  const clean = rows.map((row) => row.filter((_, at) => used(at)).map(plain));
  const widths: number[] = [];
  for (const row of clean) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  return clean.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Text from a file or a record without the control characters it may hold. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
