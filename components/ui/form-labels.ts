export type FormLabels = {
  submit: string
  submitting: string
  errorTitle: string
  errorPrefix: string
  unreachableTitle: string
  unreachable: string
  errorTitleGeneral: string
  conflictTitle: string
  conflictYours: string
  conflictTheirs: string
  conflictUse: string
  conflictUsed: string
  conflictSame: string
  conflictEmpty: string
  signedOutTitle: string
  signIn: string
  rule: string
  saved: string
}

type Translate = (key: Exclude<`form.${keyof FormLabels}`, 'form.submit'>) => string

/** The fixed texts of a form from the catalogue `ui`; the button says what this form does, fx “Gem besøg”. */
export function formLabels(t: Translate, submit: string): FormLabels {
  return {
    submit,
    submitting: t('form.submitting'),
    errorTitle: t('form.errorTitle'),
    errorPrefix: t('form.errorPrefix'),
    unreachableTitle: t('form.unreachableTitle'),
    unreachable: t('form.unreachable'),
    errorTitleGeneral: t('form.errorTitleGeneral'),
    conflictTitle: t('form.conflictTitle'),
    conflictYours: t('form.conflictYours'),
    conflictTheirs: t('form.conflictTheirs'),
    conflictUse: t('form.conflictUse'),
    conflictUsed: t('form.conflictUsed'),
    conflictSame: t('form.conflictSame'),
    conflictEmpty: t('form.conflictEmpty'),
    signedOutTitle: t('form.signedOutTitle'),
    signIn: t('form.signIn'),
    rule: t('form.rule'),
    saved: t('form.saved'),
  }
}
