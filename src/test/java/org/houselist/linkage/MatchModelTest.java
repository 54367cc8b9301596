package org.houselist.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchModelTest {
    @Test
    void the_delivered_model_writes_and_reads_back_as_it_is() {
        MatchModel delivered = MatchModel.delivered();

        assertThat(MatchModel.read("copy", delivered.text())).isEqualTo(delivered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            version: 1;                     version: 2;                     version
            sure: 0;                        sure: -9;                       no less than likely
            sure: 0;                        shure: 0;                       shure
            m: 0.68;                        m: 1.68;                        first_name.exact.m
            m: 0.68;                        m: much;                        a number
            m: 0.68;                        m: 0.18;                        a sum of 0.500
            nickname: {;                    petname: {;                     first_name.petname
            model: patrons;                 model: [patrons;                YAML
            """)
    void an_entry_that_is_unknown_or_impossible_is_told(String entry, String instead, String told) {
        String wrong = MatchModel.deliveredText().replaceFirst(java.util.regex.Pattern.quote(entry), instead);

        assertThatThrownBy(() -> MatchModel.read("ours.yaml", wrong))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("ours.yaml: ")
                .hasMessageContaining(told);
    }
}
