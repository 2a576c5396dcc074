import { AppError } from '../../errors.ts';
import { importLimits } from './import/limits.ts';

/** Codes of a file that is refused as a whole; a bad row is an issue of the import instead. */
type ImportRefusal =
  | 'import_empty'
  | 'import_file_lost'
  | 'import_unsupported'
  | 'import_no_records'
  | 'import_too_large'
  | 'import_too_many_rows'
  | 'import_too_many_columns'
  | 'import_row_too_long';

export function importRefused(code: ImportRefusal, message: string, cause?: unknown): AppError {
  return new AppError(code, message, { status: code === 'import_too_large' ? 413 : 422, cause });
}

export function tooManyRows(): AppError {
  return importRefused(
    'import_too_many_rows',
    `The file has over ${importLimits.rows} rows. Split it.`,
  );
}

export function fileLost(cause?: unknown): AppError {
  return importRefused('import_file_lost', 'The uploaded file is lost. Upload it again.', cause);
}

export function openHouseKeyTaken(): AppError {
  return new AppError(
    'open_house_key_taken',
    'The property has an open house with this OpenHouseKey. Change it with PATCH, or send another key.',
    { status: 409 },
  );
}

export function listingKeyTaken(): AppError {
  return new AppError(
    'listing_key_taken',
    'There is a listing with this ListingKey. Change it with PATCH, or send another key.',
    { status: 409 },
  );
}
