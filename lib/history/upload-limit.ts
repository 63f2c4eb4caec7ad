/** 200 MB: a workbook or CSV file of a million rows is well below it. */
export const LARGEST_EXTRACT_BYTES = 200 * 1024 * 1024
