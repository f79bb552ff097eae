package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.FileDetails;
import id.kerani.forms.FormScope;
import id.kerani.shared.Texts;
import id.kerani.ui.session.ComponentTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files: each goes to the page's store at once, the value keeps their ids. */
final class UploadNode extends Node {

    private static final int FILES = 20;

    private final FieldNode.Host host;
    private final @Nullable FormFiles store;
    private final Locale locale;
    private final Div view = new Div();
    private final Span label = new Span();
    private final Div help = new Div();
    private final Div problem = new Div();
    private final Div list = new Div();
    private final Upload upload;
    private final List<Map<?, ?>> files = new ArrayList<>();
    private List<String> accepted = List.of();
    private boolean multiple;
    private boolean locked;

    UploadNode(FieldNode.Host host, FormComponent component) {
        super(component);
        this.host = host;
        this.store = host.setup().files();
        this.locale = host.setup().locale();
        this.upload = upload(store == null ? 0 : store.maxBytes());
        String id = "form-files-" + UUID.randomUUID();
        label.setId(id);
        label.addClassName("k-form-label");
        label.setClassName("k-form-required", component.validation().required());
        problem.setId(id + "-problem");
        problem.addClassName("k-form-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        help.addClassName("k-form-help");
        list.addClassName("k-form-files");
        view.addClassName("k-form-upload");
        view.getElement().setAttribute("role", "group");
        view.getElement().setAttribute("aria-labelledby", id);
        view.getElement().setAttribute("aria-describedby", id + "-problem");
        view.add(label, upload, list, help, problem);
    }

    private Upload upload(long most) {
        Upload made = new Upload((UploadHandler) this::receive);
        made.setI18n(ComponentTexts.upload(locale));
        made.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, most));
        made.addFileRejectedListener(rejected -> show(rejected.getErrorMessage()));
        made.setDropAllowed(true);
        return made;
    }

    /** Runs without the page's lock until the file is kept or refused. */
    private void receive(UploadEvent event) throws IOException {
        FormFiles target = store;
        if (target == null) {
            event.reject();
            return;
        }
        String name = event.getFileName();
        String type = Objects.requireNonNullElse(event.getContentType(), "application/octet-stream");
        try (var counted = new CountedUpload(event.getInputStream(), target.maxBytes())) {
            String documentId = target.store(name, type, counted);
            event.getUI().access(() -> took(documentId, name, type, counted.count()));
        } catch (FormFiles.FileRefused e) {
            refuse(event, e.getMessage());
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CountedUpload.TooLarge)) {
                throw e.getCause();
            }
            refuse(event, Texts.get("form.file.too-big", locale));
        }
    }

    private void refuse(UploadEvent event, String message) {
        event.reject(message);
        event.getUI().access(() -> {
            upload.clearFileList();
            show(message);
        });
    }

    private void took(String documentId, String name, String type, long size) {
        upload.clearFileList();
        if (locked) {
            return;
        }
        if (files.size() >= (multiple ? FILES : 1)) {
            files.clear();
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("fileName", name);
        about.put("contentType", type);
        about.put("size", BigDecimal.valueOf(size));
        files.add(Map.of("documentId", documentId, "metadata", about));
        show(null);
        drawFiles();
        host.changed();
        host.touched(this);
    }

    private void drawFiles() {
        list.removeAll();
        for (Map<?, ?> file : files) {
            String name =
                    file.get("metadata") instanceof Map<?, ?> about && about.get("fileName") instanceof String known
                            ? known
                            : String.valueOf(file.get("documentId"));
            Span text = new Span(name);
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
                files.remove(file);
                drawFiles();
                host.changed();
                host.touched(this);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(Texts.get("form.file.remove", locale, name));
            remove.setVisible(!locked);
            Div line = new Div(text, remove);
            line.addClassName("k-form-file");
            list.add(line);
        }
    }

    @Override
    Component view() {
        return view;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        FileDetails details = component().details(FileDetails.class);
        label.setText(scope.text(component().label()));
        boolean lockedNow = readOnly || scope.isDisabled(component());
        if (lockedNow != locked) {
            locked = lockedNow;
            drawFiles();
        }
        upload.setVisible(!locked && store != null);
        String text = scope.text(component().description());
        help.setText(store == null ? Texts.get("form.file.none", locale) : text);
        help.setVisible(!help.getText().isEmpty());
        multiple = scope.isOn(details.multiple(), component());
        upload.setMaxFiles(multiple ? FILES : 1);
        accept(scope.text(details.accept()));
    }

    private void accept(String types) {
        List<String> all = Arrays.stream(types.split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        if (!all.equals(accepted)) {
            accepted = all;
            upload.setAcceptedMimeTypes(
                    all.stream().filter(type -> type.contains("/")).toArray(String[]::new));
            upload.setAcceptedFileExtensions(
                    all.stream().filter(type -> !type.contains("/")).toArray(String[]::new));
        }
    }

    @Override
    void collect(Map<String, @Nullable Object> target) {
        if (component().key() != null) {
            put(target, component().key(), List.copyOf(files));
        }
    }

    @Override
    void load(FormScope scope) {
        files.clear();
        if (scope.valueOf(component()) instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof Map<?, ?> file) {
                    files.add(file);
                }
            }
        }
        drawFiles();
    }

    @Override
    boolean show(@Nullable String message) {
        problem.setText(message == null ? "" : message);
        problem.setVisible(message != null);
        return true;
    }
}
