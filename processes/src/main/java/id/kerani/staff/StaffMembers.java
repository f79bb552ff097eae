package id.kerani.staff;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffMembers extends Repository<StaffMember, UUID> {

    Optional<StaffMember> findById(UUID id);

    Optional<StaffMember> findByLogin(String login);

    boolean existsByLogin(String login);

    List<StaffMember> findAllByLoginIn(List<String> logins);

    List<StaffMember> findAllByIdIn(List<UUID> ids);

    StaffMember saveAndFlush(StaffMember member);

    long count();

    /** All who can administer, locked in one order, so that two cannot both find somebody else left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from StaffMember m where m.active and "
            + "exists (select 1 from StaffMember a join a.roles r where a = m and r = id.kerani.staff.Role.ADMINISTRATOR) "
            + "order by m.id")
    List<StaffMember> lockAdministrators();
}
