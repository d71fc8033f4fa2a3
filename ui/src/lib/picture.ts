/* Pictures from the core are drawn on a canvas: the security policy allows no data: addresses. */
import { bytes } from './base64';

/**
 * Draws the picture and answers its width divided by its height, or null when it cannot be drawn. A photo is many times larger than
 * its thumbnail; `widest`, in dots, keeps the canvas from taking more memory than it shows.
 */
export async function paint(canvas: HTMLCanvasElement, base64: string, mediaType: string, widest = Infinity): Promise<number | null> {
  const picture = await createImageBitmap(new Blob([bytes(base64)], { type: mediaType })).catch(() => null);
  if (picture === null) return null;
  const { width, height } = picture;
  const scale = Math.min(1, widest / width);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return width / height;
}
