import type { ExtractColumn } from './columns'

/** What sources call our columns, folded; the first that stands in the file is suggested. */
export const headingSynonyms: Record<ExtractColumn, readonly string[]> = {
  cpr: ['cprnr', 'cprnummer', 'personnummer', 'personnr', 'borgercpr', 'borgerscpr', 'pnr'],
  navn: ['borgernavn', 'borgersnavn', 'fuldtnavn', 'borger', 'personnavn', 'name'],
  a_kasse: ['akasse', 'akassenavn', 'arbejdsloeshedskasse', 'aogkasse'],
  art: ['raekkeart', 'raekketype', 'type', 'historiktype', 'posttype'],
  kode: [
    'ydelseskode',
    'ydelse',
    'ydelsesart',
    'ydelsestype',
    'forsoergelse',
    'forsoergelsestype',
    'ydelseart',
  ],
  arbejdsgiver: ['arbejdsgivernavn', 'virksomhed', 'virksomhedsnavn', 'arbejdsplads', 'firma'],
  cvr: ['cvrnr', 'cvrnummer', 'arbejdsgivercvr', 'virksomhedscvr', 'senr'],
  fra: ['startdato', 'fradato', 'start', 'gyldigfra', 'periodestart', 'begyndt', 'datofra'],
  til: ['slutdato', 'tildato', 'slut', 'gyldigtil', 'periodeslut', 'ophoert', 'datotil'],
  timer: [
    'timerpruge',
    'timerperuge',
    'ugentligetimer',
    'ugetimer',
    'arbejdstid',
    'timetal',
    'ugentligtimetal',
  ],
}
