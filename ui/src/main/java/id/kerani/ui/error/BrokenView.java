package id.kerani.ui.error;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page could not be drawn: the number leads to the log. */
@AnonymousAllowed
public class BrokenView extends Composite<Div> implements HasErrorParameter<Exception>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = ErrorReport.log(parameter.getException());
        ErrorPage page = new ErrorPage();
        getContent().add(page);
        page.show("ui.broken.title", ErrorReport.text(parameter.getException(), number, getLocale()));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.broken.title") + " · Kerani";
    }
}
