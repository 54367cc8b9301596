package org.houselist.generator;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A list of names, the more frequent first, drawn by Zipf's law: the name of rank r about as often as 1/r. */
final class Names {
    /** Flattens the top of the curve: no name takes more than a few in a hundred. */
    private static final int OFFSET = 6;

    private static final int DRAWS = 1 << 14;

    private final String[] names;
    private final byte[][] written;
    private final byte[][] inAddresses;
    private final short[] draw = new short[DRAWS];

    private Names(String list) {
        names = Arrays.stream(list.split(",")).map(String::strip).toArray(String[]::new);
        written = encoded(Arrays.asList(names));
        inAddresses = encoded(Arrays.stream(names).map(Names::plainLetters).toList());
        fillDraw();
    }

    /** Given names; women's stand at even places, men's at odd ones. */
    static Names first() {
        return new Names("""
                Mary, James, Patricia, Robert, Linda, John, Jennifer, Michael, Elizabeth, David, Barbara, William,
                Susan, Richard, Margaret, Thomas, Sarah, Charles, Karen, Joseph, Nancy, Daniel, Ruth, Paul,
                Anna, Mark, Helen, George, Sandra, Edward, Carol, Peter, Maria, Steven, Katherine, Andrew,
                Laura, Kenneth, Emily, Joshua, Judith, Brian, Rebecca, Anthony, Michelle, Kevin, Deborah, Matthew,
                Amy, Gary, Christine, Timothy, Rachel, José, Martha, Jeffrey, Diane, Frank, Janet, Raymond,
                Julia, Gregory, Frances, Samuel, Alice, Benjamin, Grace, Patrick, Sofía, Jack, Denise, Dennis,
                Zoë, Luis, Renée, Walter, Chloé, Henry, Joan, Arthur, Thị Lan, Minh, Priya, Arjun,
                Aisha, Omar, Mei, Wei, Yuki, Kenji, Fatima, Ahmed, Ingrid, Lars, Siobhán, Seán,
                Beyoncé, André, Anaïs, François, Małgorzata, Łukasz, Björk, Jürgen, Lucía, Jesús, Olena, Dmytro,
                Ngozi, Chinedu, Naomi, Isaac, Noor, Tariq, Eun-ji, Min-jun, Mary Ann, Jean-Luc, Ines, Åke
                """);
    }

    /** Family names. */
    static Names last() {
        return new Names("""
                Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Rodriguez, Martinez, Hernandez, Lopez,
                Gonzalez, Wilson, Anderson, Thomas, Taylor, Moore, Jackson, Martin, Lee, Perez, Thompson, White,
                Harris, Sanchez, Clark, Ramirez, Lewis, Robinson, Walker, Young, Allen, King, Wright, Scott,
                Torres, Nguyễn, Hill, Flores, Green, Adams, Nelson, Baker, Hall, Rivera, Campbell, Mitchell,
                Carter, Roberts, Gomez, Phillips, Evans, Turner, Diaz, Parker, Cruz, Edwards, Collins, Reyes,
                Stewart, Morris, Morales, Murphy, Cook, Rogers, Gutierrez, Ortiz, Morgan, Cooper, Peterson, Bailey,
                Reed, Kelly, Howard, Ramos, Kim, Cox, Ward, Richardson, Watson, Brooks, Chavez, Wood,
                James, Bennett, Gray, Mendoza, Ruiz, Hughes, Price, Alvarez, Castillo, Sanders, Patel, Myers,
                Long, Ross, Foster, Jiménez, O'Brien, Powell, Jenkins, Perry, Russell, Sullivan, Bell, Coleman,
                Butler, Henderson, Barnes, Gonzáles, Fisher, Vasquez, Simmons, Romero, Jordan, Patterson, Hamilton, Graham,
                Müller, Schröder, Weiß, García-López, Smith-Jones, O'Neill, O'Connor, D'Angelo, McDonald, MacLeod, St. John, De la Cruz,
                Van der Berg, Von Trapp, Le Guin, Trần, Phạm, Lê, Đặng, Kowalska, Wałęsa, Dvořák, Novák, Horváth,
                Åström, Sørensen, Bjørnsdóttir, Ibáñez, Muñoz, Núñez, Gonçalves, Conceição, Lefèvre, Beauséjour, Chen, Wang,
                Li, Zhang, Singh, Kaur, Khan, Ali, Hussein, Haddad, Cohen, Levy, Goldberg, Rosenthal,
                Okafor, Adeyemi, Mbeki, Tanaka, Sato, Yamamoto, Park, Choi, Ivanova, Shevchenko, Popescu, Papadopoulos,
                Weaver, Ferro, Winthrop, Abernathy, Quackenbush, Featherstonehaugh, Ng, Wu, Ó Súilleabháin, Kahananui, Begaye, Yellowhorse
                """);
    }

    int draw(long chance) {
        return draw[(int) (chance & (DRAWS - 1))];
    }

    byte[] written(int index) {
        return written[index];
    }

    /** The name as it stands in an e-mail address: lower case, the letters a to z only. */
    byte[] inAddress(int index) {
        return inAddresses[index];
    }

    String text(int index) {
        return names[index];
    }

    static byte[][] encoded(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    static String plainLetters(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "oe")
                .replace("ł", "l")
                .replace("đ", "d");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    private void fillDraw() {
        long whole = 0;
        for (int rank = 0; rank < names.length; rank++) {
            whole += weight(rank);
        }
        long sum = 0;
        int from = 0;
        for (int rank = 0; rank < names.length; rank++) {
            sum += weight(rank);
            int to = (int) (sum * DRAWS / whole);
            Arrays.fill(draw, from, to, (short) rank);
            from = to;
        }
    }

    private static long weight(int rank) {
        return 1_000_000L / (rank + OFFSET);
    }
}
