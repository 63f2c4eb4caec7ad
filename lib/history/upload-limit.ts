/** 20 MB; next.config.js lets a little more through, so that the sentence about it is ours. */
export const LARGEST_EXTRACT_BYTES = 20 * 1024 * 1024
