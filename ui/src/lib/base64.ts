/* Files cross to the core as base64 text. */

export const base64 = async (file: Blob): Promise<string> => encoded(new Uint8Array(await file.arrayBuffer()));

/** Text in UTF-8. */
export const base64OfText = (text: string): string => encoded(new TextEncoder().encode(text));

function encoded(bytes: Uint8Array): string {
  // A call takes only so many arguments, so it goes in pieces.
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece) binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}
