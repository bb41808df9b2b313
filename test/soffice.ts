import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Whether LibreOffice is at hand; tests that need it are reported as skipped where it is not. */
export const HAS_SOFFICE = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** What LibreOffice shows of a workbook, sheet by sheet: the cells as they look, their formats applied. */
export function shownBySoffice(bytes: Uint8Array): Record<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'filings-soffice-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    // Comma, quote, UTF-8, cells as shown, every sheet into a file: https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')], {
      stdio: 'ignore',
      // Names of sheets become names of files, which it writes in the locale's letters.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return Object.fromEntries(
      sheets.map((name) => [
        name.slice('book-'.length, -'.csv'.length),
        Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8'), { skipEmptyLines: false }).data,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same workbook, opened by LibreOffice and saved again. */
export function savedBySoffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'filings-soffice-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, 'book.xlsx')], {
      stdio: 'ignore',
      // Names of sheets become names of files, which it writes in the locale's letters.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    return new Uint8Array(readFileSync(join(folder, 'out', 'book.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
