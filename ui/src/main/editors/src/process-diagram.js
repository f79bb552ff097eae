// The drawing of a process with where a case stands in it: <kerani-process-diagram>, drawn by bpmn-js into light DOM, so
// that the page's style sheets and its colours at night apply to it.
import diagramStyles from 'diagram-js/assets/diagram-js.css';
import viewerStyles from 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const STYLE = 'kerani-process-diagram-style';
const PLACES = ['done', 'here', 'next'];

function styled() {
  if (!document.getElementById(STYLE)) {
    const style = document.createElement('style');
    style.id = STYLE;
    style.textContent = diagramStyles + viewerStyles;
    document.head.prepend(style);
  }
}

class ProcessDiagram extends HTMLElement {
  /**
   * @param {string} xml the model
   * @param {{labels: Object<string, string>, done: string[], here: string[], next: string[]}} standing
   */
  async show(xml, standing) {
    styled();
    this.standing = standing;
    if (xml !== this.xml) {
      this.xml = xml;
      await this.draw(xml);
    }
    this.mark();
  }

  async draw(xml) {
    this.viewer?.destroy();
    const viewer = new NavigatedViewer({
      container: this,
      // Colours as variables follow the page from day to night.
      bpmnRenderer: {
        defaultFillColor: 'var(--sheet)',
        defaultStrokeColor: 'var(--ink-2)',
        defaultLabelColor: 'var(--ink)',
      },
      textRenderer: { defaultStyle: { fontFamily: 'Inter, system-ui, sans-serif' } },
    });
    this.viewer = viewer;
    viewer.on('import.parse.complete', ({ definitions, elementsById }) => this.translate(definitions, elementsById ?? {}));
    await viewer.importXML(xml);
    this.describe(viewer.get('canvas'));
    this.fit();
    this.watchSize();
    this.watchFingers();
    this.toggleAttribute('drawn', true);
  }

  translate(definitions, elements) {
    for (const [id, label] of Object.entries(this.standing.labels)) {
      if (elements[id] && label) {
        elements[id].name = label;
      }
    }
    // Labels beside shapes got their room from the words of the model's author.
    for (const shape of definitions?.diagrams?.[0]?.plane?.planeElement ?? []) {
      const room = shape.label?.bounds;
      const words = shape.bpmnElement?.name?.split(/\s+/) ?? [];
      const needed = Math.max(0, ...words.map(word => word.length * 7));
      if (room && needed > room.width) {
        room.x -= (needed - room.width) / 2;
        room.width = needed;
      }
    }
  }

  /** What a screen reader says of the drawing; the steps themselves stand in words beside it. */
  describe(canvas) {
    const svg = canvas.getContainer().querySelector('svg');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.getAttribute('label') ?? '');
  }

  mark() {
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    registry.forEach(element => {
      for (const place of PLACES) {
        canvas.removeMarker(element, `k-at-${place}`);
      }
    });
    for (const place of PLACES) {
      for (const id of this.standing[place]) {
        if (registry.get(id)) {
          canvas.addMarker(id, `k-at-${place}`);
        }
      }
    }
    const passed = new Set([...this.standing.done, ...this.standing.here]);
    registry
      .filter(element => element.waypoints && passed.has(element.source?.id) && passed.has(element.target?.id))
      .forEach(element => canvas.addMarker(element, 'k-at-done'));
  }

  /** The whole drawing; where that would be too small to read, the place where the case stands. */
  fit() {
    const canvas = this.viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() < 0.45) {
      this.center(0.7);
    }
  }

  whole() {
    this.viewer.get('canvas').zoom('fit-viewport', 'auto');
  }

  center(scale) {
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    const place = this.standing.here.concat([...this.standing.done].reverse()).map(id => registry.get(id)).find(Boolean);
    if (place) {
      canvas.zoom(scale);
      const { outer } = canvas.viewbox();
      canvas.viewbox({
        x: place.x + place.width / 2 - outer.width / scale / 2,
        y: place.y + place.height / 2 - outer.height / scale / 2,
        width: outer.width / scale,
        height: outer.height / scale,
      });
    }
  }

  step(factor) {
    const canvas = this.viewer?.get('canvas');
    if (canvas) {
      canvas.zoom(Math.min(3, Math.max(0.15, canvas.zoom() * factor)));
    }
  }

  watchSize() {
    this.sizes?.disconnect();
    let width = this.clientWidth;
    this.sizes = new ResizeObserver(() => {
      const canvas = this.viewer?.get('canvas');
      if (canvas && this.clientWidth && this.clientWidth !== width) {
        width = this.clientWidth;
        canvas.resized();
        this.fit();
      }
    });
    this.sizes.observe(this);
  }

  /** One finger moves the drawing, two make it larger or smaller: bpmn-js knows mice only. */
  watchFingers() {
    if (this.fingers) {
      return;
    }
    this.fingers = new Map();
    const spread = () => {
      const [a, b] = [...this.fingers.values()];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    this.addEventListener('pointerdown', event => {
      if (event.pointerType === 'touch' && !event.target.closest('a, button')) {
        this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      }
    });
    this.addEventListener('pointermove', event => {
      const before = this.fingers.get(event.pointerId);
      if (!before) {
        return;
      }
      const distance = this.fingers.size === 2 ? spread() : 0;
      this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (distance) {
        this.step(spread() / distance);
      } else {
        this.viewer?.get('canvas').scroll({ dx: event.clientX - before.x, dy: event.clientY - before.y });
      }
    });
    for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
      this.addEventListener(end, event => this.fingers.delete(event.pointerId));
    }
  }

  disconnectedCallback() {
    this.sizes?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
    this.xml = undefined;
  }
}

customElements.define('kerani-process-diagram', ProcessDiagram);
