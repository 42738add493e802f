package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;
import org.quorate.environment.Command;

/** iptables (iptables(8)), where there is no nft: two chains of its own, inserted first; nothing else is touched. */
final class IptablesFilter implements PacketFilter {
  /** What iptables allows for the name of a chain. */
  private static final int LONGEST_NAME = 28;
  private static final String INCOMING = "quorate-i_";
  private static final String OUTGOING = "quorate-o_";

  @Override
  public boolean available(Site site, String role) {
    return site.ask(role, Command.of("iptables", "--wait", "--list-rules").asRoot()).succeeded();
  }

  @Override
  public HostChange change(Site site, String fault, PacketLoss loss) {
    List<Command> prepare = new ArrayList<>();
    List<Command> apply = new ArrayList<>();
    List<Command> undo = new ArrayList<>();
    List<Command> cleanUp = new ArrayList<>();
    for (boolean incoming : new boolean[] {true, false}) {
      String chain = chain(site, fault, incoming);
      String hook = incoming ? "INPUT" : "OUTPUT";
      prepare.add(iptables("--new-chain", chain));
      rules(chain, loss.spared(), incoming, "ACCEPT", prepare);
      rules(chain, loss.lost(), incoming, "DROP", prepare);
      apply.add(iptables("--insert", hook, "1", "--jump", chain));
      undo.add(iptables("--delete", hook, "--jump", chain));
      cleanUp.add(iptables("--flush", chain));
      cleanUp.add(iptables("--delete-chain", chain));
    }
    return new HostChange(loss.role(), "lose packets: " + fault, prepare, apply, undo, cleanUp);
  }

  private static void rules(
      String chain, List<Match> matches, boolean incoming, String verdict, List<Command> commands) {
    for (Match match : matches) {
      if (match.incoming() == incoming) {
        for (List<String> words : match.iptables()) {
          List<String> rule = new ArrayList<>(List.of("--append", chain));
          rule.addAll(words);
          rule.addAll(List.of("--jump", verdict));
          commands.add(iptables(rule.toArray(String[]::new)));
        }
      }
    }
  }

  private static Command iptables(String... words) {
    List<String> argv = new ArrayList<>(List.of("iptables", "--wait"));
    argv.addAll(List.of(words));
    return Command.of(argv).asRoot();
  }

  private static String chain(Site site, String fault, boolean incoming) {
    String run = (incoming ? INCOMING : OUTGOING) + site.mark() + "_";
    String name = fault.replace('-', '_');
    // The end tells faults apart, where the beginning is the same for some of them.
    return run + name.substring(Math.max(0, name.length() - (LONGEST_NAME - run.length())));
  }

  @Override
  public Look dropping(Site site, String fault, String role) {
    return Look.at(role, "packets are dropped on " + role,
        iptables("--list", "--verbose", "--numeric", "--exact"), outcome -> dropped(outcome.out(), site, fault));
  }

  private static boolean dropped(String listed, Site site, String fault) {
    boolean ours = false;
    for (String line : listed.split("\n")) {
      if (line.startsWith("Chain ")) {
        ours = line.startsWith("Chain " + chain(site, fault, true) + " ")
            || line.startsWith("Chain " + chain(site, fault, false) + " ");
      } else if (ours && line.contains(" DROP ") && !line.strip().startsWith("0 ")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Look present(Site site, String fault, String role) {
    return Look.at(role, "chains of %s on %s".formatted(fault, role), iptables("--list-rules"),
        outcome -> outcome.out().contains(chain(site, fault, true))
            || outcome.out().contains(chain(site, fault, false)));
  }

  /** It has no hook behind all others, so what arrives cannot be told from what is dropped later. */
  @Override
  public Look arriving(Site site, String fault, String role, int meter, String what) {
    return new Look(what, now -> Seen.unknown("iptables cannot meter what arrives"));
  }
}
