/**
 * A CSV file that spreadsheets open correctly: semicolons unless an office wants others, UTF-8 with byte order mark, quotes
 * where needed. A cell that a spreadsheet would run as a formula gets an apostrophe in front, so that it is shown as text.
 */
export function csvFile(rows: readonly (readonly string[])[], delimiter = ";"): string {
  return `\uFEFF${rows.map((row) => row.map((text) => safeCell(text, delimiter)).join(delimiter)).join("\r\n")}\r\n`;
}

function safeCell(text: string, delimiter: string): string {
  const harmless = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(harmless) || harmless.includes(delimiter) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
