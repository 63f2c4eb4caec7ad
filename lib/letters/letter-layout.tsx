import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { paper } from '@/lib/export/paper-colours'

// The built-in Helvetica holds every letter of Danish, and needs no file.
const styles = StyleSheet.create({
  page: {
    paddingTop: 56,
    paddingHorizontal: 56,
    paddingBottom: 72,
    fontFamily: 'Helvetica',
    fontSize: 11,
    color: paper.ink,
  },
  sender: { fontFamily: 'Helvetica-Bold', fontSize: 12 },
  head: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 32 },
  title: { fontFamily: 'Helvetica-Bold', fontSize: 18, lineHeight: 1.1, marginBottom: 16 },
  section: { marginTop: 14 },
  heading: { fontFamily: 'Helvetica-Bold', fontSize: 12.5, marginBottom: 3 },
  // Not on the page: there it makes the foot vanish.
  paragraph: { marginBottom: 6, lineHeight: 1 },
  words: { lineHeight: 1 },
  quote: { marginBottom: 6, paddingLeft: 10, borderLeftWidth: 2, borderLeftColor: paper.accent },
  label: { fontSize: 9.5, color: paper.quiet, marginBottom: 6 },
  footer: { position: 'absolute', bottom: 32, left: 56, right: 56, flexDirection: 'row', fontSize: 8.5 },
  footerText: { flexGrow: 1, flexBasis: 0, paddingRight: 16 },
  line: { borderBottomWidth: 0.75, borderBottomColor: paper.rule, height: 24 },
})

type LetterLayoutProps = {
  language: 'da' | 'en'
  /** Shown in the window's title: names nobody. */
  documentTitle: string
  title: string
  sender: { officeName: string; municipality: string }
  day: string
  footer: string
  pageOf: (page: number, pages: number) => string
  children: ReactNode
}

/** A letter on A4: sender and day at the top, what it is about, page numbers at the foot. */
export function LetterLayout(props: LetterLayoutProps) {
  const { language, documentTitle, title, sender, day, footer, pageOf, children } = props
  return (
    <Document language={language} title={documentTitle} author={sender.officeName}>
      <Page size="A4" style={styles.page}>
        <View style={styles.head}>
          <View>
            <Text style={styles.sender}>{sender.officeName}</Text>
            <Text>{sender.municipality}</Text>
          </View>
          <Text>{day}</Text>
        </View>
        <Text style={styles.title}>{title}</Text>
        {children}
        <View style={styles.footer} fixed>
          <Text style={styles.footerText}>{footer}</Text>
          <Text render={({ pageNumber, totalPages }) => pageOf(pageNumber, totalPages)} />
        </View>
      </Page>
    </Document>
  )
}

export function LetterSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>{heading}</Text>
      {children}
    </View>
  )
}

export function LetterText({ children }: { children: ReactNode }) {
  return <Text style={styles.paragraph}>{children}</Text>
}

/** A person's own words. */
export function LetterQuote({ children }: { children: ReactNode }) {
  return (
    <View style={styles.quote}>
      <Text style={styles.words}>{children}</Text>
    </View>
  )
}

/** A named line to write on. */
export function LetterLine({ label }: { label: string }) {
  return (
    <View wrap={false}>
      <View style={styles.line} />
      <Text style={styles.label}>{label}</Text>
    </View>
  )
}
