package id.kerani.ui.inbox;

import java.util.stream.Collectors;

/** What a row looks like: its tick, its cells, what can be done with it. */
final class RowTemplate {

    private static final String FRAME = """
            <div class="k-work ${item.kind ?? 'k-loading'}${item.picked ? ' k-picked' : ''}" data-n="${index}">
              <label class="k-tick"><input type="checkbox" .checked="${item.picked}" aria-label="${item.pickFull}"
                ?disabled="${item.kind !== 'k-here'}" @click="${(e) => pick(e.shiftKey)}"></label>
              %s
              <div class="k-acts"><button type="button" class="k-act" ?hidden="${!item.act}" aria-label="${item.actFull}"
                  @click="${act}">${item.act}</button><button type="button" class="k-act k-menu" id="k-menu-${index}"
                  ?hidden="${item.kind !== 'k-here'}" aria-label="${item.menuFull}" aria-haspopup="true"
                  @click="${() => menu(index)}"><span aria-hidden="true">⋯</span></button></div>
              <div class="k-gone">${item.gone}</div>
            </div>""";

    private RowTemplate() {}

    static String of(Columns columns) {
        return FRAME.formatted(columns.cells().stream().map(RowTemplate::cell).collect(Collectors.joining("\n  ")));
    }

    private static String cell(Columns.Cell cell) {
        return switch (cell) {
            case TASK -> """
                    <div class="k-two k-task-cell"><a class="k-t k-cover" href="${item.href}" router-link
                        title="${item.title}">${item.title}</a>
                      <div class="k-s" title="${item.process} · ${item.sub}"><span class="k-process">${item.process} ·
                        </span>${item.sub}</div></div>""";
            case ABOUT -> """
                    <div class="k-two k-light k-about"><div class="k-t" title="${item.about}">${item.about}</div>
                      <div class="k-s" title="${item.summary}">${item.summary}</div></div>""";
            case AMOUNT -> "<div class=\"k-num k-amount\">${item.amount}</div>";
            case PROMISE -> """
                    <div class="k-promise"><span class="k-chip k-${item.tone}" title="${item.promiseFull}"
                      >${item.promise}</span></div>""";
            case WHY ->
                "<div class=\"k-cell k-why\"><span class=\"k-muted\" title=\"${item.why}\">${item.why}</span></div>";
            case QUEUE -> "<div class=\"k-cell k-extra k-muted\" title=\"${item.queue}\">${item.queue}</div>";
            case PRIORITY ->
                "<div class=\"k-cell k-extra\"><span class=\"${item.urgent}\">${item.priority}</span></div>";
            case CHANNEL -> "<div class=\"k-cell k-extra k-muted\">${item.channel}</div>";
            case AGE -> "<div class=\"k-cell k-extra k-muted\">${item.age}</div>";
        };
    }
}
