package id.kerani.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * What every page loads. What a person does goes by plain requests, so that each one meets the security filters; only
 * news from the server use the open connection.
 */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("kerani/tokens.css")
@StyleSheet("kerani/shell.css")
@StyleSheet("kerani/components.css")
@StyleSheet("kerani/form.css")
@StyleSheet("kerani/work.css")
@StyleSheet("kerani/task.css")
@StyleSheet("kerani/diagram.css")
@StyleSheet("kerani/notices.css")
@StyleSheet("kerani/records.css")
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Kerani");
        settings.addFavIcon("icon", "kerani/mark.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("theme-color", "#0b6e5f");
    }
}
