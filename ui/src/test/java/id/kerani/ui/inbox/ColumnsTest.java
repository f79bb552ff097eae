package id.kerani.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.ui.inbox.Columns.Cell;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void areChosenMovedAndResized() {
        Columns columns = Columns.usual()
                .with(Cell.WHY, false)
                .with(Cell.AGE, true)
                .moved(Cell.AGE, -2)
                .sized(Cell.ABOUT, 240);
        assertThat(columns.cells()).containsExactly(Cell.TASK, Cell.ABOUT, Cell.AGE, Cell.AMOUNT, Cell.PROMISE);
        assertThat(columns.text()).isEqualTo("task,about.240,age,amount,promise");
        assertThat(Columns.read(columns.text())).contains(columns);
        assertThat(columns.tracks()).contains(" 240px ");
    }

    @Test
    void theTaskStaysAndWidthsAreSensible() {
        assertThat(Columns.usual().with(Cell.TASK, false)).isEqualTo(Columns.usual());
        assertThat(Columns.usual().sized(Cell.TASK, 5).text()).startsWith("task." + Columns.NARROWEST);
        assertThat(Columns.usual().sized(Cell.TASK, 99_999).sized(Cell.TASK, 0)).isEqualTo(Columns.usual());
        assertThat(Columns.usual().moved(Cell.TASK, -3)).isEqualTo(Columns.usual());
    }
}
