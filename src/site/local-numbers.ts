/**
 * Sentences that the pipeline makes carry English numbers (`50,000 of 62,483 posts (4.1%)`): this writes them in the locale of the report.
 * What stands in double quotes is a value of the data and stays; so do dates, times and whatever is part of a word or a file name.
 */
export function localNumbers(locale: string): (sentence: string) => string {
  const write = (digits: number, style: 'decimal' | 'percent') =>
    new Intl.NumberFormat(locale, {
      style,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const local = (found: string, whole: string, fraction = '', percent = '') => {
    const plain = !whole.includes(',') && fraction === '';
    if (plain && percent === '') return found;
    const value = Number(`${whole.replaceAll(',', '')}${fraction}`);
    const digits = Math.max(0, fraction.length - 1);
    // A percent format multiplies by 100; the division is exact enough for the digits that are shown.
    return percent ? write(digits, 'percent').format(value / 100) : write(digits, 'decimal').format(value);
  };
  return (sentence) =>
    sentence
      .split(/("[^"]*")/)
      .map((part) => (part.startsWith('"') ? part : part.replace(NUMBER, local)))
      .join('');
}

const NUMBER = /(?<![\w.,:/-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%)?(?![\w%]|[.,:/-]\w)/g;
