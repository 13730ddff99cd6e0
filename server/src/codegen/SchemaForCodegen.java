import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.flywaydb.core.Flyway;

/// Runs at build time, from source: brings an H2 file up to the newest migration, so that jOOQ can generate its classes from it.
public final class SchemaForCodegen {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[1]);
        if (Files.exists(folder)) {
            try (var old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Flyway.configure()
                .dataSource(args[0], "sa", "")
                .locations("filesystem:" + args[2])
                .load()
                .migrate();
    }
}
