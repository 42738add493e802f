# Gives the loopback an address, or takes it away, and prints the clock right before and right after it: one call of the
# kernel lies between, where a program such as ip(8) would need milliseconds to start and to end.
#
#   perl address-fact.pl add ADDRESS
#   perl address-fact.pl delete ADDRESS
#
# The calls are SIOCSIFADDR and SIOCSIFFLAGS on a label of the loopback (netdevice(7)).
use strict;
use warnings;
use Socket qw(AF_INET SOCK_DGRAM inet_aton);
use Time::HiRes ();

use constant {LABEL => 'lo:quorate', SET_ADDRESS => 0x8916, SET_FLAGS => 0x8914};

my ($verb, $address) = @ARGV;
my ($call, $request) = $verb eq 'add'
    ? (SET_ADDRESS, pack('a16 S n a4 x16', LABEL, AF_INET, 0, inet_aton($address)))
    : (SET_FLAGS, pack('a16 s x22', LABEL, 0));
socket(my $socket, AF_INET, SOCK_DGRAM, 0) or die "socket: $!\n";
my $before = Time::HiRes::time();
ioctl($socket, $call, $request) or die "$verb: $!\n";
my $after = Time::HiRes::time();
printf "%.6f\n%.6f\n", $before, $after;
