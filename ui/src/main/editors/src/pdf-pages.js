// A PDF as pictures of its pages: <kerani-pdf-pages>. pdf.js only draws; scripts, forms and links of the file do nothing.
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';

const MOST = 30;

GlobalWorkerOptions.workerSrc = new URL('pdf-worker.js', import.meta.url).href;

class PdfPages extends HTMLElement {
  /**
   * @param {string} address of the file
   * @param {{page: string, more: string, broken: string}} words with {0} and {1} for numbers
   */
  async show(address, words) {
    const task = getDocument({ url: address, isEvalSupported: false, enableXfa: false, useSystemFonts: true });
    this.task = task;
    try {
      const file = await task.promise;
      for (let number = 1; number <= Math.min(file.numPages, MOST) && this.isConnected; number++) {
        this.append(await this.page(file, number, words.page));
        this.toggleAttribute('drawn', true);
      }
      if (file.numPages > MOST) {
        this.say(words.more.replace('{0}', MOST).replace('{1}', file.numPages));
      }
    } catch (error) {
      if (this.isConnected) {
        this.say(words.broken);
      }
    }
  }

  async page(file, number, label) {
    const page = await file.getPage(number);
    const wide = Math.max(this.clientWidth, 280);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (wide / natural.width) * Math.min(2, window.devicePixelRatio || 1) });
    const canvas = document.createElement('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label.replace('{0}', number).replace('{1}', file.numPages));
    await page.render({ canvasContext: canvas.getContext('2d'), viewport, annotationMode: 0 }).promise;
    return canvas;
  }

  say(text) {
    const line = document.createElement('p');
    line.textContent = text;
    this.append(line);
  }

  disconnectedCallback() {
    this.task?.destroy();
  }
}

customElements.define('kerani-pdf-pages', PdfPages);
