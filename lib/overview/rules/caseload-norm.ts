// R10: the default norm of a jobformidler (RF). Other roles have none by default.
export const CONSULTANT_NORM = 40
