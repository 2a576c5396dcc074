/** Longest edge of a preview, in device pixels: twice what it measures on the screen. */
const edgePx = 112;

/**
 * A small picture of a file, drawn on a canvas: an address of its own (`blob:`) would be a matter of the page's
 * policy. `null` for what is no picture, or none that this browser can read.
 */
export async function thumbnail(file: File): Promise<HTMLCanvasElement | null> {
  if (!file.type.startsWith('image/')) return null;
  try {
    const picture = await createImageBitmap(file);
    const scale = edgePx / Math.min(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = edgePx;
    canvas.height = edgePx;
    const [width, height] = [picture.width * scale, picture.height * scale];
    canvas
      .getContext('2d')
      ?.drawImage(picture, (edgePx - width) / 2, (edgePx - height) / 2, width, height);
    picture.close();
    return canvas;
  } catch {
    return null;
  }
}
