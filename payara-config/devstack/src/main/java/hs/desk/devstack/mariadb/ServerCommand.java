package hs.desk.devstack.mariadb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the server's programs; as root they must be told that this is meant. */
final class ServerCommand {

  private ServerCommand() {}

  static List<String> of(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    if ("root".equals(System.getProperty("user.name"))) command.add("--user=root");
    return command;
  }
}
