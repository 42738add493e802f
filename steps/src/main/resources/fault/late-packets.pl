# Holds every packet of a netfilter queue for so many milliseconds and then lets it go on, in the order of arrival.
#
#   perl late-packets.pl QUEUE MILLISECONDS   goes on behind its caller until it is told to end; what it still holds
#                                             goes on at once then
#   perl late-packets.pl QUEUE check          takes the queue and ends: whether it could work here
#
# Only what every Debian brings along (perl-base): its POSIX has no clock to read, so the kernel is asked itself.
use strict;
use warnings;
use POSIX ();

use constant {NETLINK => 16, RAW => 3, NETFILTER => 12, REQUEST => 1, ACK => 4, AT_ONCE => 0x40};
use constant {PACKET => 0x300, VERDICT_UP_TO => 0x303, CONFIGURE => 0x302, ERROR => 2, ACCEPT => 1};
use constant {MOST_PACKETS => 100_000, RECEIVE_BYTES => 1 << 24, LONGEST_WAIT => 1};

my ($queue, $millis) = @ARGV;
die "QUEUE and MILLISECONDS are needed\n" unless @ARGV == 2 && $queue =~ /^\d+$/ && $millis =~ /^(\d+|check)$/;
my $architecture = (POSIX::uname())[4];
my $clock = {x86_64 => 228, aarch64 => 113, riscv64 => 113, ppc64le => 246, s390x => 260}->{$architecture}
    or die "how the clock is read on $architecture is not known\n";
socket(my $kernel, NETLINK, RAW, NETFILTER) or die "no netlink to netfilter: $!\n";
setsockopt($kernel, 1, 33, pack('i', RECEIVE_BYTES)) or setsockopt($kernel, 1, 8, pack('i', RECEIVE_BYTES));
bind($kernel, pack('S S L L', NETLINK, 0, 0, 0)) or die "netlink: $!\n";
configure(1, pack('C C n', 1, 0, 0));          # the queue is ours
configure(2, pack('N C', 0, 1));               # what a packet carries is nobody's business
configure(3, pack('N', MOST_PACKETS));
configure(4, pack('N', 4), 5, pack('N', 4));   # large packets as they are, not in pieces
exit 0 if $millis eq 'check';
exit 0 if fork() // die "fork: $!\n";          # whoever started it knows by that that the queue is its own

my $told = 0;
$SIG{TERM} = $SIG{INT} = sub { $told = 1 };
my @held;
while (!$told) {
  my $wait = @held ? $held[0][0] - now() : LONGEST_WAIT;
  vec(my $readable = '', fileno($kernel), 1) = 1;
  select($readable, undef, undef, $wait < LONGEST_WAIT ? $wait : LONGEST_WAIT) if $wait > 0;
  take();
  let_go(now());
}
take();
let_go('inf');

sub now {
  my $time = pack('q q', 0, 0);
  syscall($clock, 1, $time) == 0 or die "clock: $!\n";
  my ($seconds, $nanos) = unpack('q q', $time);
  return $seconds + $nanos / 1e9;
}

# The clock is read behind the packet, so that none goes early.
sub take {
  while (defined recv($kernel, my $message, 1 << 16, AT_ONCE)) {
    my ($length, $type) = unpack('L S', $message);
    my $id = $type == PACKET ? packet_id(substr($message, 20)) : undef;
    push @held, [now() + $millis / 1000, $id] if defined $id;
  }
}

sub packet_id {
  my ($attributes) = @_;
  while (length $attributes >= 4) {
    my ($length, $type) = unpack('S S', $attributes);
    return unpack('N', substr($attributes, 4, 4)) if ($type & 0x3fff) == 1;
    return if $length < 4;
    substr($attributes, 0, ($length + 3) & ~3, '');
  }
  return;
}

sub let_go {
  my ($until) = @_;
  my $last;
  $last = (shift @held)->[1] while @held && $held[0][0] <= $until;
  order(VERDICT_UP_TO, REQUEST, 2, pack('N N', ACCEPT, $last)) if defined $last;
}

sub configure {
  order(CONFIGURE, REQUEST | ACK, @_);
  defined recv($kernel, my $answer, 1 << 16, 0) or die "netlink: $!\n";
  my ($length, $type, $flags, $sequence, $port, $error) = unpack('L S S L L l', $answer);
  die "queue $queue cannot be had: " . POSIX::strerror(-$error) . "\n" if $type != ERROR || $error;
}

sub order {
  my ($type, $flags, @attributes) = @_;
  my $body = pack('C C n', 0, 0, $queue);
  while (my ($number, $value) = splice @attributes, 0, 2) {
    $body .= pack('S S', 4 + length $value, $number) . $value . "\0" x (-length($value) % 4);
  }
  my $message = pack('L S S L L', 16 + length $body, $type, $flags, 0, 0) . $body;
  defined send($kernel, $message, 0, pack('S S L L', NETLINK, 0, 0, 0)) or die "netlink: $!\n";
}
