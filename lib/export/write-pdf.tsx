import 'server-only'
import { Document, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createTranslator } from 'next-intl'
import { catalogues } from '@/lib/i18n/catalogues'
import { cellText, columnWidths } from './cell-text'
import { paper } from './paper-colours'
import type { TableColumn, TableDocument, TableSheet } from './table-document'
import { westernText } from './western-text'

const MOST_PORTRAIT_CHARACTERS = 90
/** Laying out a row takes some milliseconds of the server's time; a longer table is cut, and says so. */
const MOST_ROWS = 500

const styles = StyleSheet.create({
  page: {
    paddingTop: 42,
    paddingBottom: 54,
    paddingHorizontal: 42,
    fontFamily: 'Helvetica',
    fontSize: 9,
    color: paper.ink,
  },
  title: { fontFamily: 'Helvetica-Bold', fontSize: 16, marginBottom: 4 },
  subtitle: { fontSize: 10, marginBottom: 12 },
  sheetName: { fontFamily: 'Helvetica-Bold', fontSize: 11, marginTop: 8, marginBottom: 6 },
  headRow: { flexDirection: 'row', borderBottomWidth: 1, borderBottomColor: paper.ink, paddingVertical: 3 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: paper.line, paddingVertical: 3 },
  cell: { paddingRight: 8 },
  headCell: { paddingRight: 8, fontFamily: 'Helvetica-Bold' },
  right: { textAlign: 'right' },
  note: { marginTop: 10 },
  foot: { position: 'absolute', bottom: 24, left: 42, right: 42, flexDirection: 'row', fontSize: 8 },
  footText: { flexGrow: 1, flexBasis: 0, paddingRight: 16 },
})

/** A4 pages with the table's head on each, and the page's number. At most 500 rows of a table. */
export function writePdf(document: TableDocument): Promise<Buffer> {
  return renderToBuffer(<TableFile document={document} />)
}

function TableFile({ document }: { document: TableDocument }) {
  const { title, subtitle, sheets, footer, language } = document
  const t = createTranslator({ locale: language, messages: catalogues[language], namespace: 'exports' })
  return (
    <Document
      title={title}
      language={language === 'da' ? 'da-DK' : 'en-GB'}
      creator="Fodfæste"
      producer="Fodfæste"
    >
      {sheets.map((sheet, index) => {
        const widths = columnWidths({ ...sheet, language })
        const isWide = widths.reduce((sum, width) => sum + width, 0) > MOST_PORTRAIT_CHARACTERS
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document is written once and sheets may share a name
          <Page key={index} size="A4" orientation={isWide ? 'landscape' : 'portrait'} style={styles.page}>
            <Text style={styles.title}>{westernText(title)}</Text>
            {subtitle === undefined ? null : <Text style={styles.subtitle}>{westernText(subtitle)}</Text>}
            {sheets.length > 1 ? <Text style={styles.sheetName}>{westernText(sheet.name)}</Text> : null}
            <SheetTable sheet={sheet} widths={widths} language={language} />
            {sheet.rows.length > MOST_ROWS ? (
              <Text style={styles.note}>{t('cut', { shown: MOST_ROWS, count: sheet.rows.length })}</Text>
            ) : null}
            {sheet.note === undefined ? null : <Text style={styles.note}>{westernText(sheet.note)}</Text>}
            <View style={styles.foot} fixed>
              <Text style={styles.footText}>{westernText(footer ?? '')}</Text>
              <Text
                render={({ pageNumber, totalPages }) => t('page', { page: pageNumber, pages: totalPages })}
              />
            </View>
          </Page>
        )
      })}
    </Document>
  )
}

function SheetTable({
  sheet: { columns, rows },
  widths,
  language,
}: {
  sheet: TableSheet
  widths: readonly number[]
  language: TableDocument['language']
}) {
  const styleOf = (column: TableColumn, index: number) => ({
    flexGrow: widths[index] as number,
    flexBasis: 0,
    ...(column.kind === 'number' || column.kind === 'percent' ? styles.right : {}),
  })
  return (
    <View>
      <View style={styles.headRow} fixed>
        {columns.map((column, index) => (
          <Text key={column.label} style={[styles.headCell, styleOf(column, index)]}>
            {westernText(column.label)}
          </Text>
        ))}
      </View>
      {rows.slice(0, MOST_ROWS).map((row, rowIndex) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is written once
        <View key={rowIndex} style={styles.row} wrap={false}>
          {columns.map((column, index) => (
            <Text key={column.label} style={[styles.cell, styleOf(column, index)]}>
              {westernText(cellText({ cell: row[index] ?? null, kind: column.kind, language }))}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}
