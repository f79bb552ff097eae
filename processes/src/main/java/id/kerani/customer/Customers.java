package id.kerani.customer;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Customers extends Repository<Customer, UUID> {

    Optional<Customer> findById(UUID id);

    Optional<Customer> findByNumber(String number);

    Customer saveAndFlush(Customer customer);
}
