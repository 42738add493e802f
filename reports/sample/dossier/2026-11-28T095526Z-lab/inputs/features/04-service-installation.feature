@system:bsfg @stage:4
Feature: 4. Service Installation
  Configuration, certificates, manifests and units are placed on the nodes and verified before anything is started.
  Above all, nothing but promotion may start the controller.

  Rule: BSFG-4.1.1 The rendered JetStream configuration is in its approved location (/opt/bsfg/jetstream.conf) on all three nodes.

    @clause:BSFG-4.1.1
    Scenario: The JetStream configuration is in place
      Given the nodes as they were delivered
      Then the JetStream configuration is in place on every node, accepted by the server

  Rule: BSFG-4.1.2 The configuration carries the correct zone or cluster identity on every node.

    @clause:BSFG-4.1.2
    Scenario: The configuration carries the cluster identity
      Given the nodes as they were delivered
      Then the JetStream configuration of every node names the cluster of the zone

  Rule: BSFG-4.1.3 The configuration lists the routes of all three nodes, Alpha, Beta and Gamma.

    @clause:BSFG-4.1.3
    Scenario: The route list is complete
      Given the nodes as they were delivered
      Then the JetStream configuration of every node lists the routes of all three nodes

  Rule: BSFG-4.1.4 The monitoring port (8222 in the checks) and the cluster port are set correctly.

    @clause:BSFG-4.1.4
    Scenario: Monitoring and cluster ports are set
      Given the nodes as they were delivered
      Then the JetStream configuration of every node sets the monitoring port and the cluster port of the zone

  Rule: BSFG-4.1.5 The JetStream data directory maps to the dedicated volume at /data/jetstream.

    @clause:BSFG-4.1.5
    Scenario: JetStream stores on its dedicated volume
      Given the nodes as they were delivered
      Then the data directory of JetStream lies on its dedicated volume on every node

  Rule: BSFG-4.1.6 The procedure stops when the cluster identity does not match.

    @clause:BSFG-4.1.6
    Scenario: A mismatched cluster identity stops the procedure
      Given the condition is examined before the next section begins
      Then the JetStream configuration of every node names the cluster of the zone

  Rule: BSFG-4.1.7 The procedure stops when the route list is incomplete.

    @clause:BSFG-4.1.7
    Scenario: An incomplete route list stops the procedure
      Given the condition is examined before the next section begins
      Then the JetStream configuration of every node lists the routes of all three nodes

  Rule: BSFG-4.2.1 The rendered Keepalived configuration is present at /etc/keepalived/keepalived.conf on Alpha and Beta.

    @clause:BSFG-4.2.1
    Scenario: The Keepalived configuration is in place
      Given the nodes as they were delivered
      Then the Keepalived configuration is in place on Alpha and Beta, accepted by Keepalived

  Rule: BSFG-4.2.2 Alpha and Beta use the same VRRP instance identity (virtual_router_id).

    @clause:BSFG-4.2.2
    Scenario: One VRRP identity
      Given the nodes as they were delivered
      Then Alpha and Beta share one VRRP identity

  Rule: BSFG-4.2.3 Alpha's VRRP priority is higher than Beta's.

    @clause:BSFG-4.2.3
    Scenario: Alpha comes first
      Given the nodes as they were delivered
      Then Alpha's VRRP priority is higher than Beta's

  Rule: BSFG-4.2.4 The unicast peers are correct, each node naming the other.

    @clause:BSFG-4.2.4
    Scenario: Each node has the other as its peer
      Given the nodes as they were delivered
      Then Alpha and Beta each name the other as their only peer

  Rule: BSFG-4.2.5 The notify scripts referenced by Keepalived are present.

    @clause:BSFG-4.2.5
    Scenario: The notify scripts are there
      Given the nodes as they were delivered
      Then every notify script that Keepalived refers to is in place, executable and approved

  Rule: BSFG-4.2.6 The health-tracking scripts referenced by Keepalived are present.

    @clause:BSFG-4.2.6
    Scenario: The health-tracking scripts are there
      Given the nodes as they were delivered
      Then every health-tracking script that Keepalived refers to is in place, executable and approved

  Rule: BSFG-4.2.7 The VIP is configured correctly in Keepalived on Alpha and Beta.

    @clause:BSFG-4.2.7
    Scenario: The VIP is configured
      Given the nodes as they were delivered
      Then the VIP of the zone is configured in Keepalived on Alpha and Beta

  Rule: BSFG-4.2.8 The two Keepalived configurations are consistent with each other apart from the intended asymmetry (priority, local and peer addresses, initial state).

    @clause:BSFG-4.2.8
    Scenario: Both nodes have the same configuration but for the asymmetry
      Given the nodes as they were delivered
      Then the Keepalived configurations of Alpha and Beta differ only in priority, own and peer addresses and initial state

  Rule: BSFG-4.2.9 The procedure stops when a peer IP is wrong.

    @clause:BSFG-4.2.9
    Scenario: A wrong peer address stops the procedure
      Given the condition is examined before the next section begins
      Then Alpha and Beta each name the other as their only peer

  Rule: BSFG-4.2.10 The procedure stops when the VRRP identity is wrong.

    @clause:BSFG-4.2.10
    Scenario: A wrong VRRP identity stops the procedure
      Given the condition is examined before the next section begins
      Then Alpha and Beta share one VRRP identity

  Rule: BSFG-4.2.11 The procedure stops when notify hooks are wrong.

    @clause:BSFG-4.2.11
    Scenario: Wrong notify hooks stop the procedure
      Given the condition is examined before the next section begins
      Then every notify script that Keepalived refers to is in place, executable and approved

  Rule: BSFG-4.2.12 The procedure stops when the VIP settings are wrong.

    @clause:BSFG-4.2.12
    Scenario: Wrong VIP settings stop the procedure
      Given the condition is examined before the next section begins
      Then the VIP of the zone is configured in Keepalived on Alpha and Beta

  Rule: BSFG-4.3.1 The controller deployment manifest (/opt/bsfg/docker-compose.yml) is placed on Alpha and Beta.

    @clause:BSFG-4.3.1
    Scenario: The deployment manifest is placed
      Given the nodes as they were delivered
      Then the deployment manifest is in place on Alpha and Beta and describes the controller

  Rule: BSFG-4.3.2 Certificates and CA material are placed on Alpha and Beta (/opt/bsfg/certs).

    @clause:BSFG-4.3.2
    Scenario: Certificates and authority are placed
      Given the nodes as they were delivered
      Then certificates of the zone's authority and their keys are in place on Alpha and Beta

  Rule: BSFG-4.3.3 File ownership is correct and private keys carry restricted permissions.

    @clause:BSFG-4.3.3
    Scenario: Private keys are restricted
      Given the nodes as they were delivered
      Then every private key belongs to its approved owner and to nobody else

  Rule: BSFG-4.3.4 The manifest references the approved image and tag for the controller.

    @clause:BSFG-4.3.4
    Scenario: The manifest refers to the approved image
      Given the nodes as they were delivered
      Then the manifest refers to the approved image of the controller, and that is what the nodes have under its name

  Rule: BSFG-4.3.5 The controller's bind address (BIND_ADDRESS) is the VIP and not a wildcard address.

    @clause:BSFG-4.3.5
    Scenario: The controller binds to the VIP
      Given the nodes as they were delivered
      Then the controller is configured to bind to the VIP alone

  Rule: BSFG-4.3.6 The procedure stops when private key permissions are too broad.

    @clause:BSFG-4.3.6
    Scenario: Private keys that others can read stop the procedure
      Given the condition is examined before the next section begins
      Then every private key belongs to its approved owner and to nobody else

  Rule: BSFG-4.3.7 The procedure stops when the image reference is missing.

    @clause:BSFG-4.3.7
    Scenario: A missing image reference stops the procedure
      Given the condition is examined before the next section begins
      Then the manifest refers to an image for the controller

  Rule: BSFG-4.3.8 The procedure stops when the bind address is not specific to the VIP.

    @clause:BSFG-4.3.8
    Scenario: A bind address that is not the VIP stops the procedure
      Given the condition is examined before the next section begins
      Then the controller is configured to bind to the VIP alone

  Rule: BSFG-4.4.1 A systemd slice and service for JetStream are installed.

    @clause:BSFG-4.4.1
    Scenario: JetStream has its service and slice
      Given the nodes as they were delivered
      Then a service and a slice for JetStream are installed on every node

  Rule: BSFG-4.4.2 A systemd slice and service for the BSFG controller are installed.

    @clause:BSFG-4.4.2
    Scenario: The controller has its service and slice
      Given the nodes as they were delivered
      Then a service and a slice for the controller are installed on Alpha and Beta

  Rule: BSFG-4.4.3 Where monitoring helpers are used, their units are installed (optional item).

    @clause:BSFG-4.4.3
    Scenario: Declared monitoring helpers are installed
      Given the nodes as they were delivered
      Then the declared monitoring helpers are installed on every node

  Rule: BSFG-4.4.4 systemd is reloaded after unit installation.

    @clause:BSFG-4.4.4
    Scenario: systemd was reloaded
      Given the nodes as they were delivered
      Then systemd has loaded every unit as it is installed

  Rule: BSFG-4.4.5 Only services meant to start on their own are enabled.

    @clause:BSFG-4.4.5
    Scenario: Only what is meant to start on its own is enabled
      Given the nodes as they were delivered
      Then only the services that are meant to start on their own are enabled

  Rule: BSFG-4.4.6 jetstream.service is enabled on all three nodes.

    @clause:BSFG-4.4.6
    Scenario: JetStream starts with the host
      Given the nodes as they were delivered
      Then JetStream is enabled on every node

  Rule: BSFG-4.4.7 keepalived is enabled on Alpha and Beta.

    @clause:BSFG-4.4.7
    Scenario: Keepalived starts with the host
      Given the nodes as they were delivered
      Then Keepalived is enabled on Alpha and Beta

  Rule: BSFG-4.4.8 bsfg-controller.service is installed but not enabled for independent boot start.

    @clause:BSFG-4.4.8
    Scenario: The controller does not start with the host
      Given the nodes as they were delivered
      Then the controller is installed on Alpha and Beta but not enabled

  Rule: BSFG-4.4.9 The controller is never started outside the promotion flow, being started solely by promotion scripts or controlled orchestration.

    @clause:BSFG-4.4.9
    Scenario: Only promotion starts the controller
      Given the nodes as they were delivered
      Then nothing but promotion can start the controller

  Rule: BSFG-4.4.10 A node that boots without owning the VIP does not bring the controller up.

    @clause:BSFG-4.4.10 @drill:standby-reboot @concluding
    Scenario: A boot without the VIP starts no controller
      When the standby node is rebooted
      Then the booted node brings up no controller

  Rule: BSFG-4.4.11 The procedure stops when the controller is configured to auto-start outside the promotion flow.

    @clause:BSFG-4.4.11
    Scenario: A controller that starts by itself stops the procedure
      Given the condition is examined before the next section begins
      Then nothing but promotion can start the controller
