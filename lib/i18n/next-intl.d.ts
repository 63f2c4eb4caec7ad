import type { Locale } from '@/lib/calendar/format'
import type { Messages } from './catalogues'

declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: Locale
  }
}
