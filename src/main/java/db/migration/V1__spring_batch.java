package db.migration;

import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;

/**
 * Spring Batch's own tables, from the script that it ships. "if not exists": H2's DDL is not transactional, and a start
 * that is killed in here must not block the next.
 */
public class V1__spring_batch extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        String script = new ClassPathResource("org/springframework/batch/core/schema-"
                        + ("H2".equals(product) ? "h2" : "postgresql") + ".sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^--.*$", "")
                .replaceAll("(?i)create table ", "create table if not exists ")
                .replaceAll("(?i)create sequence ", "create sequence if not exists ");
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : script.split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
