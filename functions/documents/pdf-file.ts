/** The file around the pages: what it says of itself (PDF/UA, title, language, when it was made), and its bytes. */
import PDFDocument from 'pdfkit';

export type PdfFile = PDFKit.PDFDocument;

export interface AboutFile {
  readonly title: string;
  readonly lang: string;
  readonly madeAt: Date;
}

/** An A4 file without a page. */
export function openFile({ title, lang, madeAt }: AboutFile): PdfFile {
  // Its types do not know PDF/UA yet. No font before the first text, or it would look for one of its own.
  const options = {
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang,
    font: '',
    bufferPages: true,
    autoFirstPage: false,
    info: { Title: title, Creator: 'Work and health', Producer: 'PDFKit', CreationDate: madeAt },
  } as const;
  const file = new PDFDocument(options as object);
  // The title is copied into the file's XML as it stands; the other copy is made before, and must stay as it is.
  const endMetadata = file.endMetadata.bind(file);
  file.endMetadata = () => {
    file.info.Title = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    endMetadata();
  };
  return file;
}

/** All bytes of a file that has been ended or will be. */
export async function bytesOf(file: PdfFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
