'use server'

import { staffAction } from '@/lib/deadlines/staff-action'
import { saveScreeningSettings } from './save-screening-settings'

export const saveScreeningSettingsAction = staffAction(saveScreeningSettings)
