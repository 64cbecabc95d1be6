import type { Formatters } from '../../localize/index.js';

/** Cells that a spreadsheet would run as a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as text for a spreadsheet: quoted where needed, with a byte order mark, and no cell that it would run.
 * @param delimiter - `;` where a comma stands in numbers.
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string {
  const cellOf = (cell: string): string => {
    const safe = FORMULA.test(cell) ? `'${cell}` : cell;
    return /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(delimiter)).join('\r\n')}\r\n`;
}

/** What spreadsheets of a language put between cells: a semicolon where a comma stands in numbers. */
export function delimiterFor(f: Formatters): ',' | ';' {
  return f.number(0.5).includes(',') ? ';' : ',';
}

/** Gives a text to the person as a file. */
export function downloadText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
