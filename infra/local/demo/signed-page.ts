import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";

/** A page as a scanner makes it of a signed paper: invented, and said to be. */
export function signedPage(title: string, signedBy: string): Promise<Buffer> {
  const page = new PDFDocument({ size: "LETTER" });
  page.fontSize(20).text(title);
  page.moveDown().fontSize(11).text("Demo page: a scan of the signed paper is kept here.");
  page.moveDown(6).font("Times-Italic").fontSize(22).text(signedBy);
  page.end();
  return buffer(page);
}
