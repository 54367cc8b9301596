package org.houselist.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(nullValues = "-", textBlock = """
                    # files        , name                  , set           , list
                    ac-*.csv       , ac-e-news.csv         , {1}           , e-news
                    ac-*.csv       , ac-e-news.csv.gz      , {1}           , e-news
                    ac-*.csv       , ac-e-news.zip         , {1}           , -
                    ac-*.zip       , ac-e-news.zip         , {1}           , e-news
                    ac-*.csv       , AC-e-news.csv         , {1}           , -
                    *_list_*.csv   , 2026_list_gala.csv    , {2} of {1}    , gala of 2026
                    ac?.csv        , ac1.csv               , fixed         , fixed
                    ac?.csv        , ac12.csv              , fixed         , -
                    a.b.csv        , axb.csv               , fixed         , -
                    *.csv          , $1\\x.csv             , {1}           , $1\\x
                    """)
    void a_part_of_the_file_name_can_fill_a_column(String files, String name, String set, String list) {
        Source source = new Source(FileKind.SUBSCRIBERS, files, null, null, Map.of("list", set), Map.of(), Map.of());

        assertThat(source.matches(name)).isEqualTo(list != null);
        assertThat(source.setFor(name).get("list")).isEqualTo(list);
    }
}
