/*
 * For a visitor who looks elsewhere: the title of the page and a sound. Loaded with the first message that they do not
 * see come.
 */

/** A soft double tone, by Web Audio: no file, no request. */
export function playChime(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0.0001, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.08, audio.currentTime + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.5);
  volume.connect(audio.destination);
  for (const [index, frequency] of [659.25, 880].entries()) {
    const tone = audio.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(volume);
    tone.start(audio.currentTime + index * 0.12);
    tone.stop(audio.currentTime + 0.5);
    if (index === 1) tone.addEventListener('ended', () => void audio.close());
  }
}

/** The page's title with a count before it; gives it back unless the page has set another one meanwhile. */
export class TitleMark {
  #before: string | null = null;
  #marked = '';

  show(text: string): void {
    if (this.#before === null || document.title !== this.#marked) this.#before = document.title;
    this.#marked = `${text} · ${this.#before}`;
    document.title = this.#marked;
  }

  clear(): void {
    if (this.#before !== null && document.title === this.#marked) document.title = this.#before;
    this.#before = null;
  }
}
