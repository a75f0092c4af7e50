import { fileName } from '../figure-facts.ts';
import { save } from '../save.ts';
import { drawFigure, type Picture } from './figure.ts';
import { dataAddress } from './fonts.ts';

export async function saveSvg(figure: HTMLElement): Promise<null> {
  const { text } = await drawFigure(figure);
  save(fileName(figure, 'svg'), svgBlob(text));
  return null;
}

export async function savePng(figure: HTMLElement): Promise<null> {
  save(fileName(figure, 'png'), await paint(await drawFigure(figure)));
  return null;
}

const svgBlob = (text: string) => new Blob([text], { type: 'image/svg+xml' });

/** Twice as sharp as the page, unless a browser could not hold that. */
const SHARP = 2;
const LONGEST = 8000;

async function paint({ text, width, height }: Picture): Promise<Blob> {
  const scale = Math.min(SHARP, LONGEST / Math.max(width, height));
  const image = new Image();
  image.src = await dataAddress(svgBlob(text));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else failed(new Error('the picture could not be made'));
    }, 'image/png');
  });
}
