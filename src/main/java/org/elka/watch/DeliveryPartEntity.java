package org.elka.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which events of a subscription's search a message tells of. */
@Entity
@IdClass(DeliveryPartEntity.Key.class)
@Table(name = "delivery_part")
public class DeliveryPartEntity {
    @Id
    @Column(name = "delivery_id")
    public long deliveryId;

    @Id
    @Column(name = "subscription_id")
    public long subscriptionId;

    @Column(name = "after_event")
    public long afterEvent;

    @Column(name = "up_to_event")
    public long upToEvent;

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public long deliveryId;
        public long subscriptionId;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.deliveryId == deliveryId && key.subscriptionId == subscriptionId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(deliveryId, subscriptionId);
        }
    }
}
