package org.quorate.workload;

import io.nats.client.JetStreamApiException;
import io.nats.client.api.ClusterInfo;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;

/** A stream of a workload's own, made before it and removed after it. */
public final class StreamPlan {
  static final int NO_SUCH_STREAM = 10059;
  private final StreamConfiguration wanted;

  private StreamPlan(StreamConfiguration wanted) {
    this.wanted = wanted;
  }

  /** A stream for values in order, on all three nodes. */
  public static StreamPlan values(String name, boolean direct) {
    return new StreamPlan(StreamConfiguration.builder().name(name).subjects(name)
        .storageType(StorageType.File).replicas(3).allowDirect(direct).build());
  }

  /** The stream that is a key-value bucket, as client libraries make it, or with reads through its leader alone. */
  public static StreamPlan bucket(String name, boolean direct) {
    return new StreamPlan(StreamConfiguration.builder().name(KeyValueProcess.stream(name))
        .subjects("$KV.%s.>".formatted(name)).storageType(StorageType.File).replicas(3)
        .maxMessagesPerSubject(1).allowRollup(true).denyDelete(true).allowDirect(direct).build());
  }

  public String name() {
    return wanted.getName();
  }

  /** @throws IOException when the server does not make it, with its reason */
  public void create(NatsPort port) throws IOException {
    try (NatsRequests requests = NatsRequests.to(port)) {
      requests.management().addStream(wanted);
    } catch (JetStreamApiException e) {
      throw new IOException("%s does not make the stream %s: %s".formatted(port, name(), e.getMessage()), e);
    }
  }

  /**
   * Looks who leads it and asks whoever it is, if not this server, to hand over to it; servers before 2.11 refuse that.
   *
   * @param server by the name that it calls itself
   * @return whether this server leads already
   * @throws IOException when nobody leads, nobody answers, or the leader does not hand over, with its reason
   */
  public boolean ledBy(NatsPort port, String server) throws IOException {
    try (NatsRequests requests = NatsRequests.to(port)) {
      ClusterInfo cluster = requests.management().getStreamInfo(name()).getClusterInfo();
      if (cluster != null && server.equals(cluster.getLeader())) {
        return true;
      }
      requests.handOver(name(), server);
      return false;
    } catch (JetStreamApiException e) {
      throw new IOException("%s does not hand %s over to %s: %s".formatted(port, name(), server, e.getMessage()), e);
    }
  }

  /**
   * Asks its leader whether every replica has all that it has: one that is behind answers direct reads all the same, and
   * knows nothing then of what was acknowledged.
   *
   * @return whether that is so, or it surely is not there any more
   * @throws IOException when nobody answers, with the reason
   */
  public boolean level(NatsPort port) throws IOException {
    try (NatsRequests requests = NatsRequests.to(port)) {
      ClusterInfo cluster = requests.management().getStreamInfo(name()).getClusterInfo();
      return cluster != null && cluster.getLeader() != null && cluster.getReplicas() != null
          && cluster.getReplicas().stream().allMatch(replica -> replica.isCurrent() && replica.getLag() == 0);
    } catch (JetStreamApiException e) {
      if (e.getApiErrorCode() == NO_SUCH_STREAM) {
        return true;
      }
      throw new IOException("%s does not tell of the stream %s: %s".formatted(port, name(), e.getMessage()), e);
    }
  }

  /**
   * Removes it.
   *
   * @return whether it is not there any more
   * @throws IOException when the server does not answer, or not remove it, with its reason
   */
  public boolean remove(NatsPort port) throws IOException {
    try (NatsRequests requests = NatsRequests.to(port)) {
      return requests.management().deleteStream(name());
    } catch (JetStreamApiException e) {
      if (e.getApiErrorCode() == NO_SUCH_STREAM) {
        return true;
      }
      throw new IOException("%s does not remove the stream %s: %s".formatted(port, name(), e.getMessage()), e);
    }
  }
}
