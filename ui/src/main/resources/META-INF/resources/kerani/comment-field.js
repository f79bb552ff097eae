// Writing a comment: tells the server what stands behind an @ at the cursor, puts a chosen name in, moves through the
// names with the arrow keys and sends with Ctrl+Enter.
class CommentField extends HTMLElement {
  connectedCallback() {
    if (this.ready) {
      return;
    }
    this.ready = true;
    this.addEventListener('input', () => this.look());
    this.addEventListener('keydown', event => this.key(event));
    this.addEventListener('click', event => event.target.closest('textarea') && this.look());
    // The cursor stays in the text: what is typed next must not go astray and become a shortcut of the page.
    this.addEventListener('mousedown', event => event.target.closest('[data-login]') && event.preventDefault());
    this.addEventListener('click', event => {
      const name = event.target.closest('[data-login]');
      if (name) {
        this.insert(`@${name.dataset.login} `);
      }
    });
  }

  get area() {
    return this.querySelector('textarea');
  }

  begun() {
    const area = this.area;
    return area.value.slice(0, area.selectionStart).match(/(?:^|[\s(])(@[\p{L}\d._-]{0,40})$/u)?.[1] ?? '';
  }

  look() {
    const begun = this.begun();
    if (begun !== (this.told ?? '')) {
      this.told = begun;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.dispatchEvent(new CustomEvent('kerani-mention', { detail: begun })), 150);
    }
  }

  insert(name) {
    const area = this.area;
    const at = area.selectionStart;
    const from = at - this.begun().length;
    area.setRangeText(name, from, at, 'end');
    this.told = '';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  }

  key(event) {
    const names = [...this.querySelectorAll('.k-mentions button')].filter(name => name.checkVisibility());
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      // The field tells its value when the cursor leaves it.
      this.area.blur();
      setTimeout(() => this.dispatchEvent(new CustomEvent('kerani-send')));
    } else if (names.length && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      const at = names.indexOf(document.activeElement);
      const to = event.key === 'ArrowDown' ? at + 1 : at - 1;
      (names[to] ?? this.area).focus();
    } else if (names.length && event.key === 'Tab' && !event.shiftKey && event.target === this.area) {
      event.preventDefault();
      names[0].click();
    } else if (names.length && event.key === 'Escape') {
      event.stopPropagation();
      this.dispatchEvent(new CustomEvent('kerani-mention', { detail: '' }));
      this.area.focus();
    }
  }
}

if (!customElements.get('kerani-comment-field')) {
  customElements.define('kerani-comment-field', CommentField);
}
