/**
 * Writes each column's title on its cells, where a narrow screen shows a row as lines under each other
 * (table-frame.module.css). Cells without a title keep none.
 */
export const labelCells = (frame: ParentNode): void => {
  for (const table of frame.querySelectorAll('table')) {
    const titles = [...table.querySelectorAll('thead th, thead td')].map((cell) => cell.textContent ?? '');
    for (const row of table.querySelectorAll('tbody tr'))
      for (const [at, cell] of [...row.children].entries())
        if (cell instanceof HTMLElement) cell.dataset.label = titles[at] ?? '';
  }
};
