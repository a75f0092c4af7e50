/** The fonts of the page as rules that carry their bytes: a picture is shown where nothing can be fetched. */
export async function fontRules(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ rule, base: sheet.href ?? location.href }] : [],
    ),
  );
  const texts = rules.map(async ({ rule, base }) => {
    const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
    if (address === undefined) return '';
    const bytes = await (await fetch(new URL(address, base))).blob();
    const of = (name: string) => `${name}:${rule.style.getPropertyValue(name)}`;
    return `@font-face{${of('font-family')};${of('font-weight')};src:url(${await dataAddress(bytes)})}`;
  });
  return (await Promise.all(texts)).join('');
}

export const dataAddress = (content: Blob): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => failed(reader.error ?? new Error('a blob could not be read'));
    reader.readAsDataURL(content);
  });
