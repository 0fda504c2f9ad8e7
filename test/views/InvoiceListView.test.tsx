import { render, screen, within } from '@testing-library/react'
import { createText, InvoiceListView, type InvoiceListViewProps, TextContext } from 'react-billing-portal'
import { describe, expect, it, vi } from 'vitest'
import { invoice, invoices } from '../support/fixtures.js'

const open = invoice({ ref: 'invoice-12', number: 'NW-0012', status: 'open', createdAt: '2026-11-12T09:00:00.000Z' })

function renderList(props: Partial<InvoiceListViewProps> = {}) {
  return render(
    <InvoiceListView
      invoices={invoices(3)}
      openInvoice={(ref, document) => ({ href: `/api/${ref}/${document}` })}
      {...props}
    />,
  )
}

const rows = () => screen.getAllByRole('row').slice(1)
const cells = () => rows().map((row) => [...row.children].map((cell) => cell.textContent))

describe('the invoices', () => {
  it('A6: are a table with a caption, column headers and a row header each', () => {
    renderList()
    const table = screen.getByRole('table', { name: 'Invoices' })
    const headers = within(table).getAllByRole('columnheader')
    expect(headers.map((header) => header.textContent)).toEqual(['Date', 'Number', 'Status', 'Amount', 'Actions'])
    expect(within(table).getAllByRole('rowheader')).toHaveLength(3)
  })

  it('show the date, the number and the amount, and a status only when it is not "paid"', () => {
    renderList({ invoices: [invoice(), invoice({ ref: 'b', status: 'void', number: 'NW-0010' })] })
    expect(cells()).toEqual([
      ['Nov 3, 2026', 'NW-0011', '', '€29.00', 'PDF'],
      ['Nov 3, 2026', 'NW-0010', 'Void', '€29.00', 'PDF'],
    ])
  })

  it('come with the open ones first, and Pay', () => {
    renderList({ invoices: [...invoices(2), { ...open, amountRemaining: 1450 }] })
    expect(cells()[0]).toEqual(['Nov 12, 2026', 'NW-0012', 'Open', '€14.50', 'PayPDF'])
    const pay = screen.getByRole('link', { name: 'Pay invoice NW-0012, €14.50' })
    expect(pay).toHaveAttribute('href', '/api/invoice-12/hosted')
    expect(pay).not.toHaveAttribute('target')
  })

  it('say when an open one is due, where it is', () => {
    const dueAt = '2026-11-30T09:00:00.000Z'
    renderList({ invoices: [{ ...open, dueAt }, invoice({ dueAt })] })
    expect(cells().map(([, , status]) => status)).toEqual(['OpenDue Nov 30, 2026', ''])
  })

  it('I13: have columns that may be called alike', () => {
    const warn = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const text = createText({ messages: { invoices: { number: 'No.', status: 'No.' } } })
    render(<InvoiceListView invoices={invoices(1)} />, {
      wrapper: ({ children }) => <TextContext.Provider value={text}>{children}</TextContext.Provider>,
    })
    expect(screen.getAllByRole('columnheader', { name: 'No.' })).toHaveLength(2)
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  it('A7: name each link after its invoice, with the visible word in the name', () => {
    renderList()
    const names = screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'))
    expect(new Set(names).size).toBe(3)
    expect(names[0]).toBe('Download PDF of invoice NW-0011, Nov 3, 2026 (opens in a new tab)')
  })

  it('link to the PDF in a tab that knows nothing of this page', () => {
    renderList({ invoices: invoices(1) })
    const link = screen.getByRole('link')
    expect(link).toHaveAttribute('href', '/api/invoice-11/pdf')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(link).toHaveAttribute('referrerpolicy', 'no-referrer')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://app.example/x',
    'vbscript:x',
    '//evil.example',
    'http://evil.example',
    String.raw`/\evil.example`,
  ])('C28: the address %j is no link, only words', (href) => {
    renderList({ invoices: [open], openInvoice: () => ({ href }) })
    expect(screen.queryByRole('link')).toBeNull()
    expect(cells()[0]?.[4]).toBe('PayPDF')
  })

  it('open by a call where links would not carry who is asking', () => {
    const onOpen = vi.fn<(ref: string, document: string) => void>()
    renderList({ invoices: [open], openInvoice: (...which) => ({ onAct: () => onOpen(...which) }) })
    screen.getByRole('button', { name: /^Pay/ }).click()
    screen.getByRole('button', { name: /PDF/ }).click()
    expect(onOpen.mock.calls).toEqual([
      ['invoice-12', 'hosted'],
      ['invoice-12', 'pdf'],
    ])
  })

  it('have no controls where there is no way to open them, or no such page', () => {
    const { rerender } = renderList({ openInvoice: undefined, invoices: [open] })
    expect(cells()[0]?.[4]).toBe('')
    rerender(
      <InvoiceListView
        invoices={[{ ...open, hasPdf: false, hasHostedPage: false }]}
        openInvoice={() => ({ href: '/x' })}
      />,
    )
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('C9: a status it does not know reads as Stripe gives it, neutrally', () => {
    const { container } = renderList({ invoices: [invoice({ status: 'sent_by_owl' })] })
    expect(cells()[0]?.[2]).toBe('sent by owl')
    expect(container.querySelector('[data-slot="badge"]')).toHaveAttribute('data-tone', 'neutral')
  })

  it('show a credit as negative and a missing number as a dash', () => {
    renderList({ invoices: [invoice({ total: -500, number: null })] })
    expect(cells()[0]).toEqual(['Nov 3, 2026', '—', '', '-€5.00', 'PDF'])
    expect(screen.getByRole('link')).toHaveAccessibleName(/invoice without a number, /)
  })

  it('say so when there are none', () => {
    renderList({ invoices: [] })
    expect(screen.getByRole('region', { name: 'Invoices' })).toHaveTextContent('No invoices yet.')
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('A21: "Show more" keeps its focus and its place, and the new rows are announced', () => {
    const onShowMore = vi.fn<() => void>()
    const { rerender } = renderList({ onShowMore })
    const button = screen.getByRole('button', { name: 'Show more' })
    button.focus()
    button.click()
    expect(onShowMore).toHaveBeenCalledOnce()

    rerender(<InvoiceListView invoices={invoices(3)} onShowMore={onShowMore} isLoadingMore />)
    button.click()
    expect(onShowMore).toHaveBeenCalledOnce()

    rerender(<InvoiceListView invoices={invoices(6)} added={3} />)
    expect(button).toBeInTheDocument()
    expect(button).toHaveFocus()
    expect(button).toHaveTextContent('All invoices shown')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(screen.getByText('3 more invoices shown')).toHaveRole('status')
    button.click()
    expect(onShowMore).toHaveBeenCalledOnce()
  })
})
