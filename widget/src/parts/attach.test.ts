import type { Attachment } from '@katek/sdk';
import { aMessage, anId } from '@katek/sdk/testing';
import { expect } from 'chai';
import {
  open,
  aChat,
  clearPage,
  openSheet,
  partsLoaded,
  settled,
  until,
} from '../testing/fixture.ts';
import { focused, press, type } from '../testing/people.ts';

afterEach(clearPage);

/** The smallest PNG there is: one pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
const picture = (name = 'garden.png') => new File([pixel], name, { type: 'image/png' });
const paper = () => new File(['%PDF-1.7'], 'letter of approval.pdf', { type: 'application/pdf' });
const submit = '.sheet [type=submit]';

const anAttachment = (parts: Partial<Attachment> = {}): Attachment => ({
  id: anId(90),
  name: 'garden.png',
  contentType: 'image/png',
  size: 2048,
  url: '/v1/attachments/90/file',
  ...parts,
});

type Tell = (progress: { loaded: number; total: number }) => void;

interface Uploads {
  files?: File[];
  text?: string;
  upload?: (file: File, signal: AbortSignal, tell: Tell) => Promise<Attachment>;
}

async function anAttachSheet({ files = [], text = '', upload }: Uploads = {}) {
  const fixture = await aChat({ isOpen: true, welcome: { messages: [aMessage()] } });
  let sent = 0;
  let count = 90;
  const client = fixture.chat.context?.client;
  if (!client) throw new Error('There is no client.');
  client.upload = async (file, { signal, onProgress } = {}) => {
    const given = file as File;
    const waiting = signal ?? new AbortController().signal;
    if (upload) return upload(given, waiting, (progress) => onProgress?.(progress));
    count += 1;
    return anAttachment({ id: anId(count), name: given.name });
  };
  await openSheet(fixture, 'attach', { files, text, onSent: () => void (sent += 1) });
  await settled(fixture.chat);
  return { ...fixture, sent: () => sent };
}

/** As if the visitor had chosen these files. */
function choose(sheet: { one(selector: string): HTMLElement }, files: File[]): void {
  const input = sheet.one('.attach-input') as HTMLInputElement;
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
}

describe('sending files', () => {
  it('uploads what was chosen, shows a preview, and sends it with the text', async () => {
    const sheet = await anAttachSheet({ files: [picture(), paper()], text: 'Our garden' });
    await until(() => sheet.text().includes('Send 2 files'), 'the uploads');
    await until(() => sheet.all('.attach-preview canvas').length === 1, 'the preview');
    expect(sheet.all('.attach-name').map(({ innerText }) => innerText)).to.deep.equal([
      'garden.png',
      'letter of approval.pdf',
    ]);
    expect((sheet.one('.sheet textarea') as HTMLTextAreaElement).value).to.equal('Our garden');
    await type(sheet, '.sheet textarea', 'Our garden and a letter');
    await press(sheet, submit);
    const frame = sheet.server.frames.find(({ type: kind }) => kind === 'message.send');
    expect(frame).to.include({ text: 'Our garden and a letter' });
    expect(frame)
      .to.have.property('attachments')
      .that.deep.equals([anId(91), anId(92)]);
    expect(sheet.sent()).to.equal(1);
    expect(sheet.all('.sheet')).to.have.length(0);
  });

  it('says of each file why it cannot be sent', async () => {
    const sheet = await anAttachSheet();
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'film.png', {
      type: 'image/png',
    });
    choose(sheet, [
      new File(['x'], 'page.svg', { type: 'image/svg+xml' }),
      new File([], 'empty.png', { type: 'image/png' }),
      large,
    ]);
    await until(() => sheet.all('.attach-row').length === 3, 'the files');
    const errors = sheet.all('.attach-row .form-error').map(({ innerText }) => innerText);
    expect(errors[0]).to.include('Only photos');
    expect(errors[1]).to.include('empty');
    expect(errors[2]).to.include('at most 10 MB');
    expect(sheet.one(submit).ariaDisabled).to.equal('true');
  });

  it('takes five at most, and says that it left some out', async () => {
    const sheet = await anAttachSheet();
    choose(
      sheet,
      Array.from({ length: 7 }, (_, index) => picture(`${index}.png`)),
    );
    await until(() => sheet.all('.attach-row').length === 5, 'the files');
    expect(sheet.one('.attach-chooser [role=alert]').innerText).to.include('At most 5 files');
    expect((sheet.one('.attach-input') as HTMLInputElement).disabled).to.equal(true);
  });

  it('tries a file again that could not be uploaded', async () => {
    let isWorking = false;
    const sheet = await anAttachSheet({
      files: [picture()],
      upload: async () => {
        if (!isWorking) throw new Error('No connection.');
        return anAttachment();
      },
    });
    await until(() => sheet.all('.attach-row .form-error').length > 0, 'the error');
    isWorking = true;
    await press(sheet, '.attach-row .plain');
    await until(() => sheet.text().includes('Send 1 file'), 'the upload');
  });

  it('shows that a file is on its way, and that the next one waits', async () => {
    const sheet = await anAttachSheet({
      files: [picture('one.png'), picture('two.png'), picture('three.png')],
      upload: () => new Promise(() => undefined),
    });
    await until(() => sheet.all('.attach-bar').length === 3, 'the bars');
    const bars = sheet.all('.attach-bar') as HTMLProgressElement[];
    expect(bars.map(({ position }) => position)).to.deep.equal([-1, -1, 0]);
    expect(bars[0]?.getAttribute('aria-label')).to.equal('Uploading…');
    await press(sheet, '.attach-row .round');
    await until(() => sheet.all('.attach-bar').length === 2, 'the bar is gone');
    expect((sheet.all('.attach-bar')[1] as HTMLProgressElement).position).to.equal(-1);
  });

  it('shows how far a file is, once that is told', async () => {
    const told: Tell[] = [];
    const sheet = await anAttachSheet({
      files: [picture()],
      upload: (_file, _signal, tell) => {
        told.push(tell);
        return new Promise(() => undefined);
      },
    });
    await until(() => told.length === 1, 'the upload');
    told[0]?.({ loaded: 512, total: 2048 });
    await settled(sheet.chat);
    expect((sheet.one('.attach-bar') as HTMLProgressElement).position).to.equal(0.25);
  });

  it('gives up a file that is removed, and sends nothing while one is under way', async () => {
    const aborted: string[] = [];
    const sheet = await anAttachSheet({
      files: [picture('one.png'), picture('two.png')],
      upload: (file, signal) =>
        new Promise((resolve, reject) => {
          if (file.name === 'one.png') resolve(anAttachment());
          signal.addEventListener('abort', () => {
            aborted.push(file.name);
            reject(new Error('Given up.'));
          });
        }),
    });
    await until(() => sheet.text().includes('Ready'), 'the first file');
    await press(sheet, submit);
    expect(sheet.all('.sheet')).to.have.length(1);
    await press(sheet, '.attach-row:nth-child(2) .round');
    expect(aborted).to.deep.equal(['two.png']);
    expect((await focused(sheet))?.getAttribute('aria-label')).to.equal('Remove one.png');
    await press(sheet, submit);
    expect(sheet.all('.sheet')).to.have.length(0);
  });

  it('takes what is dropped and pasted into it', async () => {
    const sheet = await anAttachSheet();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(picture('dropped.png'));
    const dropped = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    sheet.one('.attach-sheet').dispatchEvent(dropped);
    await until(() => sheet.text().includes('dropped.png'), 'the dropped file');
    expect(dropped.defaultPrevented).to.equal(true);
  });
});

describe('the files of a message', () => {
  async function shown(attachments: Attachment[]) {
    const fixture = await aChat({
      welcome: { messages: [aMessage({ role: 'visitor', text: '', attachments })] },
    });
    // There is no server behind the address: whether a picture failed is for each test to say.
    fixture.chat.renderRoot.addEventListener(
      'error',
      (event) => event.isTrusted && event.stopPropagation(),
      { capture: true },
    );
    await open(fixture);
    await partsLoaded(fixture.chat);
    return fixture;
  }

  it('are pictures, and chips with the size for everything else', async () => {
    const fixture = await shown([
      anAttachment(),
      anAttachment({ id: anId(2), name: 'plan.pdf', contentType: 'application/pdf', url: '/f/2' }),
    ]);
    expect(fixture.one('.file-picture img').getAttribute('src')).to.equal(
      'https://katek.test/v1/attachments/90/file',
    );
    expect(fixture.one('.file-picture img').getAttribute('alt')).to.equal('Picture: garden.png');
    const chip = fixture.one('a.file-chip');
    expect(chip.innerText).to.include('plan.pdf').and.include('2 kB');
    expect(chip.getAttribute('target')).to.equal('_blank');
    expect(chip.getAttribute('rel')).to.include('noopener');
  });

  it('are a chip where a picture does not come', async () => {
    const fixture = await shown([anAttachment()]);
    fixture.one('.file-picture img').dispatchEvent(new Event('error'));
    await settled(fixture.chat);
    expect(fixture.all('.file-picture')).to.have.length(0);
    expect(fixture.one('a.file-chip').innerText).to.include('garden.png');
  });

  it('D01: shows a file’s name as the characters that it is, and follows no address but the web’s', async () => {
    const name = '"><img src=x onerror="window.hacked=1">.pdf';
    const fixture = await shown([
      anAttachment({ name, contentType: 'application/pdf', url: 'javascript:alert(1)' }),
    ]);
    expect(fixture.text()).to.include(name);
    expect(fixture.all('.files :is(a, img)')).to.have.length(0);
  });
});
