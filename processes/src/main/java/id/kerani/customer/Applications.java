package id.kerani.customer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, UUID> {

    Optional<Application> findById(UUID id);

    Optional<Application> findByNumber(String number);

    Optional<Application> findByRequestKey(UUID requestKey);

    Application saveAndFlush(Application application);
}
